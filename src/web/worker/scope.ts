// What a service worker is given by its browser: the few parts that ours uses, which the library of a page does not name.

export interface Extendable extends Event {
  /** Keeps the worker alive until it is done. */
  waitUntil(work: Promise<unknown>): void;
}

export interface Pushed extends Extendable {
  readonly data: { text(): string } | null;
}

export interface Clicked extends Extendable {
  readonly notification: Notification;
  /** Of the button that was pressed; "" for the notification itself. */
  readonly action: string;
}

export interface SubscriptionChanged extends Extendable {
  readonly oldSubscription?: PushSubscription | null;
  readonly newSubscription?: PushSubscription | null;
}

export interface OpenWindow {
  readonly url: string;
  focus(): Promise<OpenWindow>;
  navigate(url: string): Promise<OpenWindow | null>;
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: "window"; includeUncontrolled: boolean }): Promise<readonly OpenWindow[]>;
    openWindow(url: string): Promise<OpenWindow | null>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", heard: (event: Extendable) => void): void;
  addEventListener(type: "push", heard: (event: Pushed) => void): void;
  addEventListener(type: "notificationclick", heard: (event: Clicked) => void): void;
  addEventListener(type: "pushsubscriptionchange", heard: (event: SubscriptionChanged) => void): void;
}
