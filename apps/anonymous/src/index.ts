/** The door for the default installation and for tests. */
export { AnonymousModule } from './anonymous.module.js';
export { openAnonymousApp } from './open-anonymous-app.js';
