/** An answer that is a program: what one of us wrote from the question alone, and a wrong or idle one to the same question. */
export type CodeAnswer = { question: string; right: string; wrong: string };

const code = (question: string, right: string, wrong: string): CodeAnswer => ({ question, right, wrong });

export const codeAnswers: CodeAnswer[] = [
  code(
    "py-decorator",
    `import functools, time

def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            log.info("%s took %.3f s", fn.__name__, time.perf_counter() - start)
    return wrapper`,
    `def main():
    for i in range(10):
        print(i * 2)
    x = input()`,
  ),
  code(
    "py-mutable-default",
    `def add(item, items=None):
    if items is None:
        items = []
    items.append(item)
    return items`,
    `def add(item):
    global total
    total = total + item
    print(total)`,
  ),
  code(
    "py-context-managers",
    `from contextlib import contextmanager

@contextmanager
def opened(path):
    f = open(path)
    try:
        yield f
    finally:
        f.close()

with opened("a.txt") as f:
    print(f.read())`,
    `f = open("a.txt")
data = f.read()
print(data[0:10])`,
  ),
  code(
    "py-asyncio-structured",
    `async def load(id):
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as tg:
                a = tg.create_task(get_user(id))
                b = tg.create_task(get_orders(id))
                c = tg.create_task(get_prices(id))
    except* HTTPError as e:
        log.warning("backend failed", exc_info=e)
        raise
    return a.result(), b.result(), c.result()`,
    `def load(id):
    a = get_user(id)
    b = get_orders(id)
    c = get_prices(id)
    return [a, b, c]`,
  ),
  code(
    "py-queue-workers",
    `sem = asyncio.Semaphore(20)

async def check(client, address):
    async with sem:
        for attempt in range(3):
            try:
                r = await client.get(URL, params={"a": address}, timeout=5)
                return r.json()
            except httpx.TransportError:
                await asyncio.sleep(2 ** attempt)

async def main(addresses):
    async with httpx.AsyncClient() as client:
        return await asyncio.gather(*(check(client, a) for a in addresses), return_exceptions=True)`,
    `for address in addresses:
    r = requests.get(URL + address)
    results.append(r.json())
print(len(results))`,
  ),
  code(
    "py-web-fstring-sql",
    `cur.execute("SELECT * FROM products WHERE name LIKE %s", (f"%{term}%",))
# or
Product.objects.filter(name__icontains=term)`,
    `term = request.GET["q"]
page = render(request, "search.html", {"term": term})
print(page.content)`,
  ),
  code(
    "py-transactions",
    `with transaction.atomic():
    account = Account.objects.select_for_update().get(pk=pk)
    if account.balance < amount:
        raise InsufficientFunds()
    account.balance = F("balance") - amount
    account.save(update_fields=["balance"])`,
    `account = Account.objects.all()[0]
print(account.name)
print(account.owner.email)`,
  ),
  code(
    "py-connection-handling",
    `conn = psycopg.connect(DSN)
try:
    with conn:
        with conn.cursor() as cur:
            cur.executemany("INSERT INTO t (a) VALUES (%s)", rows)
    conn.commit()
finally:
    conn.close()`,
    `rows = [1, 2, 3]
for row in rows:
    print(row + 1)`,
  ),
  code(
    "py-sql-window",
    `SELECT customer_id, ordered_at, total,
       ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY ordered_at DESC) AS rn,
       SUM(total) OVER (PARTITION BY customer_id ORDER BY ordered_at) AS running
FROM orders
WHERE ordered_at >= '2025-01-01';`,
    `orders = list(Order.objects.all())
for o in orders:
    print(o.id, o.total)`,
  ),
  code(
    "py-enum-constants",
    `from enum import StrEnum

class OrderStatus(StrEnum):
    OPEN = "open"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"

def ship(order: Order) -> None:
    order.status = OrderStatus.SHIPPED

status = OrderStatus(row["status"])  # ValueError for "shiped"`,
    `status = "shiped"
if status == "open":
    print("x")
else:
    print(status)`,
  ),
  code(
    "py-protocol-abc",
    `class Sender(Protocol):
    def send(self, to: str, text: str) -> None: ...

class ListSender:
    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
    def send(self, to: str, text: str) -> None:
        self.sent.append((to, text))

def remind(sender: Sender, user: User) -> None:
    sender.send(user.phone, "Hello")`,
    `x = {"a": 1, "b": 2}
for k in x.keys():
    print(k, x[k])`,
  ),
  code(
    "react-stray-zero",
    `{items.length > 0 && <List items={items} />}
{items.length ? <List items={items} /> : null}`,
    `const [open, setOpen] = useState(false);
<button onClick={() => setOpen(true)}>x</button>`,
  ),
  code(
    "react-three-setters",
    `setCount(c => c + 1);
setCount(c => c + 1);
setCount(c => c + 1); // shows 3
console.log(count); // still 0, the value of this render`,
    `<ul className="menu">{names.map(n => <li key={n}>{n}</li>)}</ul>
const a = names[0];`,
  ),
  code(
    "react-immutable-state",
    `setItems(prev => [...prev, item]);
// remove
setItems(prev => prev.filter(i => i.id !== id));
// change
setItems(prev => prev.map(i => i.id === id ? { ...i, done: true } : i));`,
    `items.push(item);
setItems(items);`,
  ),
  code(
    "react-shared-hook",
    `function useWindowWidth() {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const onResize = () => setWidth(window.innerWidth);
    window.addEventListener("resize", onResize);
    return () => window.removeEventListener("resize", onResize);
  }, []);
  return width;
}
const width = useWindowWidth();`,
    `const total = prices.reduce((a, b) => a + b, 0);
console.table(total);`,
  ),
  code(
    "react-lazy-editor",
    `const Editor = lazy(() => import("./Editor"));

<button onMouseEnter={() => import("./Editor")} onClick={() => setOpen(true)}>Edit</button>
{open && (
  <Suspense fallback={<Spinner />}>
    <Editor />
  </Suspense>
)}`,
    `import Editor from "./Editor";
<div style={{ display: open ? "block" : "none" }}>x</div>
const y = 3;`,
  ),
  code(
    "react-forms-actions",
    `const [state, action, isPending] = useActionState(async (prev, formData) => {
  const res = await save(formData.get("name"));
  if (!res.ok) return { error: res.message };
  return { error: null };
}, { error: null });

<form action={action}>
  <input name="name" />
  <button disabled={isPending}>Save</button>
  {state.error && <p role="alert">{state.error}</p>}
</form>`,
    `const x = document.getElementById("a");
x.style.color = "red";`,
  ),
  code(
    "react-discriminated-union",
    `type State =
  | { status: "loading" }
  | { status: "error"; error: Error }
  | { status: "ready"; data: User };

switch (state.status) {
  case "loading": return <Spinner />;
  case "error": return <p>{state.error.message}</p>;
  case "ready": return <View user={state.data} />;
  default: { const never: never = state; return never; }
}`,
    `let a: any = {};
a.foo = 1;
console.info(a.foo);`,
  ),
  code(
    "react-generic-select",
    `function Select<T>({ items, getLabel, getKey, onSelect }: {
  items: readonly T[];
  getLabel: (item: T) => string;
  getKey: (item: T) => string;
  onSelect: (item: T) => void;
}) {
  return <ul>{items.map(i => <li key={getKey(i)} onClick={() => onSelect(i)}>{getLabel(i)}</li>)}</ul>;
}`,
    `const n = Math.max(1, 2);
window.alert(n);`,
  ),
  code(
    "react-context-bang",
    `const CartContext = createContext<Cart | null>(null);

export function useCart(): Cart {
  const cart = useContext(CartContext);
  if (cart === null) throw new Error("useCart needs a CartProvider above it");
  return cart;
}`,
    `const list = [3, 1, 2];
list.sort();
console.info(list[0]);`,
  ),
  code(
    "js-zero-lost",
    `const shown = quantity ?? missingText; // only null or undefined
const other = quantity === undefined || quantity === null ? missingText : quantity;`,
    `for (let i = 0; i < 3; i++) {
  console.info(i);
}`,
  ),
  code(
    "js-compare-lists",
    `const old = new Set(a.map(c => c.email.toLowerCase()));
const now = new Set(b.map(c => c.email.toLowerCase()));
const added = b.filter(c => !old.has(c.email.toLowerCase()));
const gone = a.filter(c => !now.has(c.email.toLowerCase()));`,
    `a.forEach(c => console.info(c.name));
document.title = a[0].name;`,
  ),
  code(
    "js-parallel-requests",
    `const results = [];
let next = 0;
async function worker() {
  while (next < ids.length) {
    const i = next++;
    try {
      results[i] = await load(ids[i]);
    } catch (error) {
      results[i] = { error };
    }
  }
}
await Promise.all(Array.from({ length: 8 }, worker));`,
    `const el = document.querySelector("#a");
el.innerHTML = ids.length;`,
  ),
  code(
    "js-cancellation",
    `async function load(id, { signal }) {
  const both = AbortSignal.any([signal, AbortSignal.timeout(5000)]);
  const file = await open(id);
  try {
    const res = await fetch(url(id), { signal: both });
    both.throwIfAborted();
    return await res.json();
  } catch (error) {
    if (error.name === "AbortError") return null;
    throw error;
  } finally {
    await file.close();
  }
}
const controller = new AbortController();
controller.abort();`,
    `const a = [1, 2, 3].map(x => x * 2);
console.info(a.join("-"));`,
  ),
  code(
    "js-silent-save",
    `try {
  const res = await fetch("/save", { method: "POST", body });
  if (!res.ok) throw new Error(\`Saving failed with \${res.status}\`);
  showSaved();
} catch (error) {
  console.error(error);
  showError("It was not saved. Try again.");
}`,
    `const d = new Date();
label.textContent = d.getFullYear();`,
  ),
  code(
    "js-async-iteration",
    `async function* records(url) {
  let cursor = null;
  do {
    const page = await (await fetch(\`\${url}?cursor=\${cursor ?? ""}\`)).json();
    yield* page.items;
    cursor = page.next;
  } while (cursor);
}
for await (const record of records(api)) {
  if (done(record)) break;
}`,
    `const s = "abc".split("");
s.reverse();
console.info(s.length);`,
  ),
  code(
    "js-backpressure",
    `await pipeline(
  fs.createReadStream("big.csv"),
  split(),
  new Transform({ objectMode: true, transform(line, _, done) { done(null, convert(line)); } }),
  upload(),
);`,
    `const m = new Map();
m.set("a", 1);
console.info(m.size);`,
  ),
  code(
    "js-status-polling",
    `async function poll(signal) {
  let delay = 1000;
  while (!signal.aborted) {
    if (!document.hidden) {
      const res = await fetch("/report", { signal });
      if ((await res.json()).ready) return;
    }
    await new Promise(r => setTimeout(r, delay));
    delay = Math.min(delay * 2, 30000);
  }
}`,
    `const f = (a, b) => a + b;
console.info(f(1, 2));`,
  ),
  code(
    "fs-last-item",
    `UPDATE products SET stock = stock - 1 WHERE id = $1 AND stock > 0;
-- in the service
const { rowCount } = await db.query(sql, [id]);
if (rowCount === 0) throw new SoldOutError();`,
    `app.get("/", (req, res) => res.send("hello"));
app.listen(3000);`,
  ),
  code(
    "fs-rest-design",
    `GET /articles?page=2&limit=20
POST /articles -> 201
GET /articles/{id}
PATCH /articles/{id}
DELETE /articles/{id} -> 204
GET /articles/{id}/comments?cursor=abc
POST /articles/{id}/comments -> 201`,
    `console.info([1, 2].includes(2));
let z = z0 * 2;`,
  ),
  code(
    "fs-slow-report",
    `app.post("/exports", async (req, res) => {
  const job = await queue.add("export", { userId: req.user.id });
  res.status(202).json({ id: job.id, status: "pending" });
});
app.get("/exports/:id", async (req, res) => {
  const job = await find(req.params.id, req.user.id);
  res.json({ status: job.status, url: job.done ? signedUrl(job.file) : null });
});`,
    `const c = document.createElement("p");
c.className = "big";
document.body.append(c);`,
  ),
  code(
    "fs-passwords",
    `const hash = await argon2.hash(password);
await db.users.insert({ email, hash });
// forgotten
const token = crypto.randomBytes(32).toString("hex");
await db.resets.insert({ userId, tokenHash: sha256(token), expiresAt: inOneHour() });
await mail(email, resetLink(token));
// used once
await db.resets.delete({ tokenHash: sha256(token) });
await sessions.deleteAll(userId);`,
    `const b = Array.from({ length: 3 });
b.fill(0);
console.info(b);`,
  ),
];

/** Wrong answers in code to these and other questions: the mistake that the question is about, or one that is as common. */
export const wrongCode: readonly (readonly [question: string, answer: string])[] = [
  ["py-mutable-default", "def add(item, items=[]):\n    items.append(item)\n    return items"],
  [
    "js-zero-lost",
    "const shown = quantity || missingText;\nconst other = quantity ? quantity : missingText;",
  ],
  [
    "js-silent-save",
    'try {\n  await fetch("/save", { method: "POST", body });\n  showSaved();\n} catch (e) {}',
  ],
  [
    "py-transactions",
    "account = Account.objects.get(pk=pk)\naccount.balance = account.balance - amount\naccount.save()",
  ],
  [
    "py-web-fstring-sql",
    'cur.execute(f"SELECT * FROM products WHERE name LIKE \'{term}\'")\nterm = term.replace("\'", "\'\'")',
  ],
  ["react-three-setters", "setCount(count + 1);\nsetCount(count + 1);\nsetCount(count + 1);"],
  [
    "fs-last-item",
    "const p = await db.find(id);\nif (p.stock > 0) {\n  p.stock = p.stock - 1;\n  await db.save(p);\n}",
  ],
  [
    "js-parallel-requests",
    "const results = await Promise.all(ids.map(id => load(id)));\nconsole.info(results);",
  ],
  [
    "fs-passwords",
    "const hash = md5(password);\nawait db.users.insert({ email, password });\nawait mail(email, user.password);",
  ],
  [
    "react-discriminated-union",
    "type State = { loading?: boolean; error?: Error; data?: User };\nif (state.loading) return <Spinner />;",
  ],
  [
    "py-decorator",
    "def timed(fn):\n    start = time.time()\n    fn()\n    print(time.time() - start)\n    return fn",
  ],
  [
    "react-shared-hook",
    "let width = window.innerWidth;\nwindow.onresize = () => { width = window.innerWidth; };",
  ],
  [
    "js-compare-lists",
    "const added = b.filter(x => !a.find(y => y.email === x.email));\nconst gone = a.filter(x => !b.find(y => y.email === x.email));",
  ],
  ["py-queue-workers", 'for a in addresses:\n    r = requests.get(url, params={"a": a})\n    time.sleep(1)'],
  ["fs-rest-design", "GET /getAllArticles\nGET /deleteArticle?id=1"],
];

/** Right answers in code to other questions, written after the table of constructs and never used to change it. */
export const laterCode: readonly (readonly [question: string, answer: string])[] = [
  [
    "py-context-managers",
    "class Timer:\n    def __enter__(self):\n        self.start = perf_counter()\n        return self\n    def __exit__(self, exc_type, exc, tb):\n        self.elapsed = perf_counter() - self.start\n        return False",
  ],
  [
    "py-test-time-random",
    "def discount(birthday, today):\n    return 10 if (birthday.month, birthday.day) == (today.month, today.day) else 0\n\ndef gift(rng):\n    return rng.choice(GIFTS)\n\n@pytest.mark.parametrize('day', [date(2024, 2, 29), date(2023, 2, 28)])\ndef test_discount(day):\n    assert discount(date(2000, 2, 29), day) == 10\n\ndef test_gift():\n    assert gift(random.Random(1)) == 'mug'",
  ],
  [
    "js-copy-object",
    "const copy = structuredClone(settings);\n// or by hand\nconst other = { ...settings, colours: { ...settings.colours, background: 'red' } };",
  ],
  [
    "react-state-starts-null",
    "const [user, setUser] = useState<User | null>(null);\nconst [items, setItems] = useState<Item[]>([]);",
  ],
  [
    "react-extracted-handler",
    "function onChange(event: React.ChangeEvent<HTMLInputElement>) {\n  setName(event.target.value);\n}\nconst other: React.ChangeEventHandler<HTMLInputElement> = (e) => setName(e.target.value);",
  ],
  [
    "react-link-or-button",
    "type Props =\n  | { href: string; onClick?: never; type?: never }\n  | { href?: never; onClick: () => void; type?: 'button' | 'submit' };\nif (props.href !== undefined) return <a href={props.href} />;",
  ],
  [
    "js-scroll-load",
    "const io = new IntersectionObserver((entries) => {\n  if (entries[0].isIntersecting) loadMore();\n}, { rootMargin: '400px' });\nio.observe(sentinel);\n<img loading=\"lazy\" width={300} height={200} />\n<button onClick={loadMore}>More</button>",
  ],
  [
    "fs-sessions-tokens",
    "res.cookie('sid', id, { httpOnly: true, secure: true, sameSite: 'lax' });\nawait redis.set('sess:' + id, userId, 'EX', 3600);\nawait redis.del('sess:' + id);",
  ],
  [
    "fs-stale-cache",
    "await db.products.update(p);\nawait redis.del('product:' + p.id);\nawait redis.set('product:' + p.id, JSON.stringify(p), 'EX', 60);",
  ],
  [
    "py-slow-lookup",
    "CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (lower(email));\nEXPLAIN ANALYZE SELECT * FROM users WHERE lower(email) = lower('a@b.c');",
  ],
];
