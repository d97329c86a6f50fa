/**
 * What the app's page may load and run. Nothing comes from the network. Styles may stand in the page, because Mantine,
 * ProseMirror and the preview of an exported page write some; scripts may not.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  // No eval, no inline script and no WebAssembly: checks and pictures are worked on in threads of the main process.
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' media: data: blob:",
  "media-src 'self' media: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // The preview of an export: a sandboxed frame, from srcdoc (which inherits this policy) or a blob.
  'frame-src blob:',
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
