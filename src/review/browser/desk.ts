import { linkPanes } from './light.js';

/** What every page starts in the browser. */
linkPanes(document);
