import { html } from 'hono/html';
import { sentences } from './view/page-messages.ts';

/** The page before its script has filled it. */
export const shell = html`<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
    <meta name="color-scheme" content="dark light" />
    <title>${sentences.title}</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/font/wght.css" />
    <link rel="stylesheet" href="/assets/style.css" />
    <script type="module" src="/page/page-main.js"></script>
  </head>
  <body>
    <noscript><p>${sentences.needsScript}</p></noscript>
  </body>
</html>`;
