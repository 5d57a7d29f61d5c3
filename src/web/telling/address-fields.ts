// What each way of telling needs to be given, as fields of a form.
import type { WireWay } from "../../api/wire-alerts.ts";

export interface Field {
  /** As the API calls it. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly type: "url" | "email" | "text" | "password";
  readonly optional: boolean;
}

const field = (name: string, label: string, type: Field["type"], hint: string, optional = false): Field => ({ name, label, type, hint, optional });

export const FIELDS: Readonly<Record<Exclude<WireWay, "push">, readonly Field[]>> = {
  webhook: [field("url", "Address", "url", "Gets one signed JSON POST for each message."), field("secret", "Key", "password", "Of its signatures, 16 characters or more. Empty: one is made and shown once.", true)],
  mail: [field("to", "Mail address", "email", "One address.")],
  ntfy: [field("url", "Address", "url", "With the topic, as https://ntfy.example/my-topic."), field("token", "Token", "password", "Where the topic asks for one.", true)],
  slack: [field("url", "Incoming webhook", "url", "As Slack, or what speaks like it, gives it.")],
  matrix: [field("homeserver", "Homeserver", "url", "As https://matrix.example."), field("room", "Room", "text", "Its id, as !abc:matrix.example."), field("token", "Access token", "password", "Of an account that is in the room.")],
};
