import {
  Alert, Button, createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, Drawer, type MantineColorsTuple, Modal, SegmentedControl, Tooltip,
} from "@mantine/core";

const accent: MantineColorsTuple = [
  "#e0f7fa", "#c3eef3", "#9de3eb", "#75d6e2", "#4cc9d8", "#2fb0c0", "#1b8b9a", "#117786", "#0b6b7a", "#075461",
];
const graphite: MantineColorsTuple = [
  "#e9ecee", "#c6cdd2", "#a9b2b9", "#87919a", "#424b52", "#343c42", "#22282c", "#171b1e", "#101315", "#0c0e10",
];

/** Colours with a wash of their own among the tokens. */
const WASHES = new Set(["accent", "red", "yellow", "green", "blue"]);

/** Mantine dressed in the console's tokens; everything else reads the tokens directly. */
export const theme = createTheme({
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--mono)",
  headings: { fontFamily: "var(--sans)", fontWeight: "600" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "2px", sm: "4px", md: "4px", lg: "6px", xl: "8px" },
  defaultRadius: "sm",
  colors: { accent, dark: graphite },
  primaryColor: "accent",
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  variantColorResolver: (input) => {
    const colour = input.color ?? "accent";
    if (input.variant === "filled" && colour === "accent") {
      return { background: "var(--accent)", hover: "var(--accent-hover)", color: "var(--accent-ink)", border: "1px solid transparent" };
    }
    if (input.variant === "light" && WASHES.has(colour)) {
      return { background: `var(--${colour}-wash)`, hover: `var(--${colour}-wash)`, color: `var(--${colour})`, border: `1px solid var(--${colour})` };
    }
    return defaultVariantColorsResolver(input);
  },
  cursorType: "pointer",
  focusRing: "auto",
  components: {
    // The wash tells the kind; words keep the ink that can be read on it.
    Alert: Alert.extend({ styles: { title: { color: "var(--ink)" }, label: { color: "var(--ink)" }, message: { color: "var(--ink)" } } }),
    Button: Button.extend({ defaultProps: { size: "sm", variant: "default" } }),
    SegmentedControl: SegmentedControl.extend({ styles: { root: { backgroundColor: "var(--raised)" } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: false } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: "md", lockScroll: false },
      styles: {
        content: { border: "1px solid var(--line-strong)", backgroundColor: "var(--panel)" },
        header: { backgroundColor: "var(--panel)" },
        title: { fontWeight: 600 },
        body: { paddingTop: 4 },
      },
    }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
  },
});

const shared = {
  "--mantine-color-body": "var(--ground)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--dim)",
  "--mantine-color-placeholder": "var(--faint)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default": "var(--panel)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-contrast": "var(--accent-ink)",
  "--mantine-color-error": "var(--red)",
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, dark: shared, light: shared });
