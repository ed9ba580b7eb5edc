// Read by browsers that understand nothing else of ours: in the language of twenty years ago, and never compiled.
if (!window.Promise || !Promise.any) document.getElementById('too-old').removeAttribute('hidden');
