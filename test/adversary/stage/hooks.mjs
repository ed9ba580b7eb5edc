/** Loads a replacement instead of a module of the product, for everybody but the replacement itself. */
let replacements = {};

export function initialize(given) {
  replacements = given;
}

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const url = replacements[found.url];
  return url === undefined || context.parentURL === url ? found : { ...found, url };
}
