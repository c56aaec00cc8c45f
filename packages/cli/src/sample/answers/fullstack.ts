/** What somebody who knows their trade says to these questions of the fullstack bank, as people talk; by question id. */
export const fullstackAnswers: Readonly<Record<string, string>> = {
  "fs-form-errors":
    "Say it at the field in words, and a summary at the top, and move the focus to the first wrong one. Keep what they typed. The server checks again and its errors show in the same places.",
  "fs-small-screens":
    "viewport meta first, then mobile first CSS with flex or grid, so columns stack. Touch targets big enough, tables scroll or become cards. Test it on a real phone, and images with srcset.",
  "fs-div-menu":
    "A div isn't focusable and has no role. I'd use real buttons, aria-expanded, Escape closes and the arrows move, focus must be visible. Or take a tested component like Radix.",
  "fs-render-where":
    "Help centre statically at build time. Product pages on the server or incremental as price and stock change and Google needs them. The account area in the client, it's private anyway.",
  "fs-stale-chunks":
    "The new release deleted the old chunk files, and their open page asks for them. Keep the old assets for some weeks, and on a chunk error reload once. The HTML must not be cached.",
  "fs-input-lag":
    "Filtering 80,000 rows on every key and rendering it all. Debounce or useDeferredValue, virtualise so just the visible rows are in the DOM, maybe a worker. Or let the server filter.",
  "fs-offline-forms":
    "Store each change in IndexedDB right away, with ids made on the device. A queue sends them when there's network, idempotent. Conflicts: by field or ask. A service worker for the app itself.",
  "fs-cors":
    "They're different origins, so the browser wants Access-Control-Allow-Origin from the API with our address, and answers to OPTIONS. With cookies also credentials and no star. curl doesn't check that.",
  "fs-error-answers":
    "Right status codes, 400s for their fault and 500 for ours, and one format with a code, a message and a request id. Never a stack trace outside. Then clients and monitoring can see it.",
  "fs-slow-report":
    "Make it a job: answer 202 with an id, a worker writes the file to storage, and the page polls or gets a mail with the link. Limits per customer, and stream the rows.",
  "fs-api-change":
    "Add the new field and keep the old one as long as there are old apps. Measure who still uses it, announce an end. A new version of the API only if it can't be done otherwise.",
  "fs-large-upload":
    "Let the browser upload straight to S3 with a signed URL, in parts so it can go on after a break. The API gives only the URL and checks size and type later. Scan it in a job.",
  "fs-fair-limits":
    "A token bucket per API key in Redis, since twelve instances need one counter. 429 with Retry-After. Expensive endpoints cost more. Tell the limits in the docs.",
  "fs-send-webhooks":
    "Queue each delivery, retry with backoff for a day or so, sign the body with a secret and send an id. Don't call private addresses, and short timeouts. Let customers see failures and resend.",
  "fs-n-plus-one":
    "One query for the orders and then one more for each customer, it's the lazy loading of the ORM. Join or include the customers, or one second query with IN. A test that counts the queries.",
  "fs-order-prices":
    "The invoice reads the price from the product. An order line must keep the price, name and tax as they were at the time. Money as decimal or cents. And don't delete products.",
  "fs-last-item":
    "Both read 1 before anybody writes. UPDATE stock SET n = n - 1 WHERE id = ? AND n > 0 and look at the count of rows. Or SELECT FOR UPDATE. A check constraint that it can't be negative.",
  "fs-too-many-connections":
    "Every instance has its own pool, forty times ten is 400. Smaller pools, and PgBouncer in between. Look in pg_stat_activity for those idle in transaction. More max_connections costs memory.",
  "fs-stale-cache":
    "When the price is written delete the key in Redis, after the commit. And a TTL in any case. Imports probably write past that code. In the checkout always read from the database.",
  "fs-replica-lag":
    "The replica is behind a bit. After a write read from the primary for some seconds for this user, or show what the save returned. Measure the lag. Reports can stay on the replica.",
  "fs-wrong-delete":
    "Stop and don't make it worse. Restore the backup to another server with point in time recovery to 3:09, and copy only the missing rows back. The replica has deleted them too. Then fewer rights on production.",
  "fs-passwords":
    "Only a hash with argon2 or bcrypt and salt. Reset by a link with a random token that works once and an hour. Same answer if the address exists or not. Rate limits and a second factor.",
  "fs-quote-crash":
    "The quote ends the string in the SQL, so it's injection. Parameters everywhere, look for the same pattern, and check the logs whether somebody used it. The database user should have few rights.",
  "fs-leaked-key":
    "Revoke it and make a new one immediately. Removing the line doesn't help because of the history. Check with the provider if it was used. Then a secret scanner in the hooks and in CI.",
  "fs-comment-script":
    "Stored XSS. Sanitise the HTML with a known library like DOMPurify with an allow list, or store Markdown. A CSP, HttpOnly cookies. Clean up what's in the database already.",
  "fs-social-login":
    "Redirect to Google with state and PKCE, it comes back with a code, our server swaps it for tokens and checks the ID token: signature, issuer, audience, nonce. Then find the user by sub and make our own session.",
  "fs-role-rights":
    "The server has to check it at every request, hiding a button is only comfort. Deny by default, permissions in one place, and also whether the object is theirs. Tests for each role.",
  "fs-link-preview":
    "The server can be made to call internal addresses, that's SSRF. Resolve the name and refuse private IPs, again at each redirect, limits for time and size. Run it in a separate network.",
  "fs-poisoned-package":
    "Look in the lock files if that version is anywhere, CI included. Where it ran, rotate all secrets. Pin to the good one and rebuild. Later: wait some days before new versions and no install scripts.",
  "fs-works-here":
    "Read the log on staging first. Then compare env variables, versions and data, migrations. File names with capitals are typical. Run the same image locally.",
  "fs-useful-logs":
    "The time, user id, order id and a request id that goes through all services, as JSON. What failed with the stack. No passwords or card numbers. All in one place, kept for some weeks.",
  "fs-flaky-pipeline":
    "Measure which tests are flaky, quarantine them with an owner and fix them. Cache the dependencies and run in parallel, and fewer browser tests. If red means nothing people stop looking.",
  "fs-risky-release":
    "A feature flag: first our staff, then 1 percent, then more, and compare the conversion and errors. Turn off in seconds. The old code stays until it's clear, the database must work for both.",
  "fs-first-monitoring":
    "An uptime check from outside, error tracking, and for each service rate, errors and latency. A number of orders per minute is the best alarm. Only alert on what somebody must act on.",
  "fs-cloud-bill":
    "Cost explorer by service and by tag, look when it began and what was deployed. Often logs, traffic between zones or forgotten machines. Then budgets with an alarm.",
  "fs-restarting-pods":
    "kubectl describe tells whether it was OOMKilled or the liveness probe. If memory climbs it's a leak, take heap snapshots. Until then more memory. And a graceful shutdown so requests don't fail.",
  "fs-where-rules":
    "On the server, as a pure function with tests. The browser may show what the server calculated. Not in the database triggers. If marketing changes it often then as data.",
  "fs-before-building":
    "Who needs it and for what, what is the smallest useful version. Who may see and delete comments, what about notifications. Then I'd give a range and say what it assumes.",
  "fs-product-search":
    "LIKE with a leading % can't use the index. Postgres full text with trigram may be enough, otherwise Elasticsearch, kept up to date by events. Measure with real queries people typed.",
  "fs-nightly-reminders":
    "A scheduler makes small jobs in a queue, per time zone, with a unique key per user and day so that nobody gets two. Rate limit for the mail provider. Only one instance does the planning.",
  "fs-foreign-api":
    "One adapter behind our own interface, which translates to our words and validates the answers. Retries and timeouts in a job. A fake for tests. I'd not design for the second one before I know it.",
  "fs-tv-show":
    "Load test early to find the first bottleneck. CDN for all that's the same for everyone, scale up before. Orders into a queue. Decide what can be turned off, and no releases that week.",
  "fs-old-system":
    "I wouldn't rewrite it all at once. Ask what hurts, put tests around it and replace slice by slice behind a proxy. The old one goes on earning money meanwhile.",
};
