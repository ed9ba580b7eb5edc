export { ApiProvider, useForgetEverything } from './ApiProvider.js';
export { graphql } from './graphql.js';
export { newId } from './new-id.js';
export { errorCode, useErrorText } from './errors.js';
