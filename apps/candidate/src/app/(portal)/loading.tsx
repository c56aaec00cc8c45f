export { PageOutline as default } from "../../show/outline.tsx";
