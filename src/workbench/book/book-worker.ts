import { expose } from 'comlink';
import { carryProblems } from '../../session/findings/carry-problems';
import type { BookNews } from './book';
import { LocalBook } from './local-book';

// The workbook that is open lives here, away from the thread that draws. News goes the way of the answers, so that it keeps its place
// among them.
carryProblems();
expose(new LocalBook((news: BookNews) => self.postMessage({ news })));
