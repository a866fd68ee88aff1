import { join } from 'node:path';

/** The project's own folder. */
export const PROJECT_FOLDER = join(import.meta.dirname, '..');
export const DATA_FOLDER = join(PROJECT_FOLDER, 'data');
export const OUTPUT_FOLDER = join(PROJECT_FOLDER, '.output');
