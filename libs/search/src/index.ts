/** Finding: what the forum holds in words, narrowed by what casework knows of it. */
export { SearchModule } from './search.module.js';
