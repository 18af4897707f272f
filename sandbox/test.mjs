import { runTests } from "./launch/testing/run-tests.mjs";

await runTests(process.argv.slice(2));
