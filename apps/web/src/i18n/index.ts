export { I18n, useLanguage } from './I18n.js';
export { T, useT, type Translate, type Values } from './translate.js';
export { loadAreas, type Area, type MessageId } from './catalogue.js';
export { languages, type Language } from './language.js';
