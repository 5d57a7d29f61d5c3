// A page as it was received, kept so that its article can be taken out of it anew.

export interface Original {
  /** The URL that it was fetched from after redirects, or the absolute path of its file. */
  readonly from: string;
  /** Of the HTTP answer: media type in lower case, and the character set that it declared. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}
