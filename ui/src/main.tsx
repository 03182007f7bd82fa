import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./design/fonts.css";
import "./design/tokens.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
