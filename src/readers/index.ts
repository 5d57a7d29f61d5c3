// Readers that are not pure: they ask a service, or run networks on native code. Each is loaded, with what it runs on, when it is asked for.

export const loadLlm = () => import("./llm/index.ts");
export const loadAccurate = () => import("./accurate/index.ts");
