export { PeoplePage } from './people/PeoplePage.js';
export { UnitsPage } from './units/UnitsPage.js';
export { AnonymityKeysPage } from './anonymity/AnonymityKeysPage.js';
export { BoardsPage } from './boards/BoardsPage.js';
