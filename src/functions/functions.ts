import { associateFunctions } from './associate';

// The chunk `functions` of the page, and the script that the manifest names: functions are there as soon as it has run.
associateFunctions();
