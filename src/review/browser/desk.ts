import { startEditor } from './editor.js';
import { startKeys } from './keys.js';
import { linkPanes, selectNamed } from './light.js';
import { startPanes } from './panes.js';
import { rove, stayAt } from './walk.js';

/** What every page starts in the browser. */
linkPanes(document);
startPanes();
startEditor();
startKeys();
rove();
document.addEventListener('selected', ({ target }) => {
  if (target instanceof HTMLElement) stayAt(target);
});
selectNamed(document);
