// How the web app is built: src/web to dist/web, nothing loaded from elsewhere.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/web",
  plugins: [svelte({ configFile: false })],
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
