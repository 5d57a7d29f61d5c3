// Headers on every answer: what a browser may do with it, and how long it may keep it.
import { secureHeaders } from "hono/secure-headers";

/** Nothing but this origin's own files runs, styles or connects; nobody frames the page. */
export const safe = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // blob: is how the app paints its own drawings into a picture file; only its own scripts can make such an address.
    imgSrc: ["'self'", "blob:"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  // The reader's own proxy decides about TLS; on loopback there is none.
  strictTransportSecurity: false,
  xXssProtection: false,
  xDownloadOptions: false,
});

/** Ask again each time; an unchanged answer comes back as 304. */
export const REVALIDATE = "no-cache";
/** For files whose name changes with their content. */
export const FOREVER = "public, max-age=31536000, immutable";
