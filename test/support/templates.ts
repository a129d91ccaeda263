import { fileURLToPath } from 'node:url';
import { loadTemplates } from '../../src/templates/load-templates.js';

/** The bundled templates. */
export const TEMPLATES = loadTemplates([fileURLToPath(new URL('../../templates', import.meta.url))]);
