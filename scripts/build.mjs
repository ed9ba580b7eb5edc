/** `npm run build`, `build:server`, `build:web`. */
import { buildServer, buildWeb, install, root } from './prepare.mjs';

process.chdir(root);
const parts = process.argv.slice(2);
try {
  await install();
  if (parts.length === 0 || parts.includes('server')) await buildServer();
  if (parts.length === 0 || parts.includes('web')) await buildWeb();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
