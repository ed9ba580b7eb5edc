/** The pages of those who hold an office here: fetched together, because one person often needs several. */
export { PeoplePage } from './people/PeoplePage.js';
export { UnitsPage } from './units/UnitsPage.js';
export { AnonymityKeysPage } from './anonymity/AnonymityKeysPage.js';
export { BoardsPage } from './boards/BoardsPage.js';
export { ReviewPage } from '../review/ReviewPage.js';
