import { ensureDependencies } from "./install.mjs";
import { main, step } from "./steps.mjs";

/** `npm run setup`: what a fresh clone needs before anything of it runs. */
await main(() => step("Dependencies", ensureDependencies));
