/**
 * `npm start`: from a fresh clone to a running forum. Uses nothing but Node until the packages are there, and no
 * syntax that an old Node could not read, so that even an old one can say what is wrong.
 */
const [major, minor] = process.versions.node.split('.').map(Number);

async function main() {
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Xinqiao needs Node 20.19 or newer and this is ${process.versions.node}: install the current LTS from https://nodejs.org, then run "npm start" again.`,
    );
    process.exit(1);
  }
  const { prepare } = await import('./scripts/prepare.mjs');
  await prepare({ web: true });
  process.argv.splice(1, process.argv.length, 'xinqiao', 'start', ...process.argv.slice(2));
  await import('./dist/apps/cli/src/main.js');
}

main().catch((error) => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
