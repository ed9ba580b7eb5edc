/** Photographs as telephones make them, for the specs of rooms that receive some. */
export { aPhoto, aPixel, withMakerNote } from './testing/photos.js';
