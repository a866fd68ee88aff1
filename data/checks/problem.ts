import type { Problem } from '../read-dataset.ts';

/** A problem of a place in the dataset; an error unless said otherwise. */
export const problem = (
  file: string | undefined,
  field: string,
  message: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ file: file ?? '', field, message, severity });
