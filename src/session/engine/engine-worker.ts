import { expose } from 'comlink';
import { carryProblems } from '../findings/carry-problems';
import { localEngine } from './local-engine';

// The pane's worker: tables and results live here, away from the thread that draws.
carryProblems();
expose(localEngine());
