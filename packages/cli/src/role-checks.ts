import { recruiterRoles } from "@teamified/contracts/permissions";
import { type Node, type ObjectProperty, parseSync, Visitor } from "oxc-parser";

const names = new Set<string>(recruiterRoles);
/** Names of roles that are a portal and a kind of actor as well: they mean a role only beside something called one. */
const ambiguous = new Set(["recruiter"]);
const comparisons = new Set(["===", "!==", "==", "!="]);

/**
 * The places in a file that ask for a role by its name, or list roles by name, as `line: text`. What a role may do is
 * asked with `can(role, permission)` and written down in `contracts/permissions`, so that a new role is one entry there.
 *
 * @param file a name that says whether the text is TypeScript or TSX
 */
export function findRoleChecks(file: string, text: string): string[] {
  const found: string[] = [];
  const report = ({ start, end }: { start: number; end: number }) => {
    const line = text.slice(0, start).split("\n").length;
    found.push(`${line}: ${text.slice(start, end).replaceAll(/\s+/g, " ").slice(0, 100)}`);
  };
  const isRoleName = (node: Node, other: Node) =>
    node.type === "Literal" &&
    typeof node.value === "string" &&
    names.has(node.value) &&
    (!ambiguous.has(node.value) || isRole(other));
  new Visitor({
    BinaryExpression(node) {
      if (!comparisons.has(node.operator)) return;
      if (isRoleName(node.left, node.right) || isRoleName(node.right, node.left)) report(node);
    },
    SwitchStatement({ discriminant, cases }) {
      for (const { test } of cases) if (test !== null && isRoleName(test, discriminant)) report(test);
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== "MemberExpression" || callee.object.type !== "ArrayExpression") return;
      const [looked] = node.arguments;
      if (looked === undefined || looked.type === "SpreadElement") return;
      if (callee.object.elements.some((each) => each !== null && isRoleName(each, looked))) report(node);
    },
    ObjectExpression(node) {
      const keys = node.properties.flatMap((each) => (each.type === "Property" ? [keyOf(each)] : []));
      if (keys.filter((key) => key !== null && names.has(key)).length > 1) report(node);
      for (const each of node.properties) {
        // A filter of the database; the value of a new row is no comparison, and stands under `data` or `create`.
        if (each.type !== "Property" || keyOf(each) !== "where" || each.value.type !== "ObjectExpression")
          continue;
        for (const filter of each.value.properties) {
          if (filter.type !== "Property" || keyOf(filter) !== "role") continue;
          if (filter.value.type === "Literal" && names.has(String(filter.value.value))) report(filter);
        }
      }
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/** Whether an expression is called a role: `role`, `memberRole`, `actor.role`, `account?.role`. */
function isRole(node: Node): boolean {
  if (node.type === "ChainExpression") return isRole(node.expression);
  if (node.type === "Identifier") return /^role$|Role$/.test(node.name);
  return (
    node.type === "MemberExpression" &&
    node.property.type === "Identifier" &&
    /^role$|Role$/.test(node.property.name)
  );
}

function keyOf({ key }: ObjectProperty): string | null {
  if (key.type === "Identifier") return key.name;
  return key.type === "Literal" && typeof key.value === "string" ? key.value : null;
}
