/** Documents, and the room's services on one database, for the specs of rooms whose posts carry files. */
export { aDocx, aPackage, aPdf } from './testing/documents.js';
export { aPhoto } from '#pictures/testing';
export { anUpload, someFiles, type TestFiles } from './testing/files.js';
