package org.smartcustoms.benchmarks;

/// A generated declaration of one line, as a bean that Drools can read.
public final class GeneratedLine {

    private final String hs;
    private final String origin;
    private final String office;
    private final String importer;
    private final String mode;
    private final double customsValue;
    private final double netMass;
    private final double taxRate;

    GeneratedLine(
            String hs,
            String origin,
            String office,
            String importer,
            String mode,
            double customsValue,
            double netMass,
            double taxRate) {
        this.hs = hs;
        this.origin = origin;
        this.office = office;
        this.importer = importer;
        this.mode = mode;
        this.customsValue = customsValue;
        this.netMass = netMass;
        this.taxRate = taxRate;
    }

    public String getHs() {
        return hs;
    }

    /// The heading, ready made: it lets Drools hash where it would otherwise have to compare beginnings.
    public String getHeading() {
        return hs.substring(0, 4);
    }

    public String getOrigin() {
        return origin;
    }

    public String getOffice() {
        return office;
    }

    public String getImporter() {
        return importer;
    }

    public String getMode() {
        return mode;
    }

    public double getCustomsValue() {
        return customsValue;
    }

    public double getNetMass() {
        return netMass;
    }

    public double getTaxRate() {
        return taxRate;
    }
}
