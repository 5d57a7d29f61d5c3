// How the web app is built: src/web to dist/web, nothing loaded from elsewhere.
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { build } from "rolldown";
import { defineConfig, type Plugin } from "vite";

/** The service worker stands beside the app as one file of its own: it shares no file whose name changes. Only a build has it. */
const worker: Plugin = {
  name: "readout-worker",
  apply: "build",
  async generateBundle() {
    const input = fileURLToPath(new URL("src/web/worker/sw.ts", import.meta.url));
    const { output } = await build({ input, platform: "browser", write: false, logLevel: "silent", output: { format: "iife", minify: true } });
    this.emitFile({ type: "asset", fileName: "sw.js", source: output[0].code });
  },
};

export default defineConfig({
  root: "src/web",
  plugins: [svelte({ configFile: false }), worker],
  // No inline data: the content security policy allows files of this origin only.
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    modulePreload: { polyfill: false },
    // How long each plugin took is nothing that whoever starts the app must know.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // While developing: npx vite beside `readout serve --port 8080`.
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
