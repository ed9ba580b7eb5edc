/** After the last spec: leave the test server, which ends with its last user. */
export default async function teardown() {
  await globalThis.xinqiaoTestServer?.leave();
}
