/** Entry of the workflow bundle. */
export { complaint } from './complaint.ts';
export { survey } from './survey.ts';
