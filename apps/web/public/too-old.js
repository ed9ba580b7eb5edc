// Read by browsers that understand nothing else of ours: in the language of twenty years ago, and never compiled.
if (!window.Promise || !Promise.any) document.getElementById('too-old').removeAttribute('hidden');
// What libraries call as soon as they come, and browsers of 2021 do not have; as in older-browsers.ts for the worker.
Object.hasOwn =
  Object.hasOwn ||
  function (object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  };
