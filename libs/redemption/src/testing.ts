/** What specs of the anonymous side share: a test issuer whose keys stand in `anonymous.key`, and a way to hold tokens. */
export { aThread, aWorld, type World } from './testing/a-world.js';
export { aPhoto, withMakerNote } from '#pictures/testing';
export { withImages } from './testing/images.js';
export { aSpoolDirectory } from './testing/spool-directory.js';
export { TestIssuer } from './testing/test-issuer.js';
