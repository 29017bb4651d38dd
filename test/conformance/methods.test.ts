import { methods } from '../../src/methods/registry';
import { holdToContract } from './contract';

holdToContract('every registered method', methods);
