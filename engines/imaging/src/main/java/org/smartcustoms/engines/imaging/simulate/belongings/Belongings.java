package org.smartcustoms.engines.imaging.simulate.belongings;

import org.smartcustoms.engines.imaging.simulate.luggage.Trimmings;
import org.smartcustoms.engines.imaging.simulate.things.Dice;
import org.smartcustoms.engines.imaging.simulate.things.Thing;

/// What travellers carry: mostly plain, partly made to be mistaken for contraband (hair dryer,
/// umbrella, tools, laptop, spray can, rows of sweets).
public final class Belongings {
    private final Dice dice;
    private final HouseholdThings household;
    private final Electronics electronics;
    private final Computers computers;
    private final Wearables wearables;
    private final Trimmings trimmings;

    public Belongings(Dice dice) {
        this.dice = dice;
        this.household = new HouseholdThings(dice);
        this.electronics = new Electronics(dice);
        this.computers = new Computers(dice);
        this.wearables = new Wearables(dice);
        this.trimmings = new Trimmings(dice);
    }

    public Thing any() {
        return switch (dice.whole(0, 51)) {
            case 0, 1 -> household.bottle();
            case 2 -> household.flask();
            case 3 -> household.can();
            case 4, 20 -> household.book();
            case 5 -> electronics.cable();
            case 6 -> electronics.woundCable();
            case 7 -> electronics.charger();
            case 8, 9 -> electronics.powerSupply();
            case 10, 11 -> wearables.shoe();
            case 12 -> wearables.umbrella();
            case 13 -> electronics.hairDryer();
            case 14 -> electronics.camera();
            case 15 -> electronics.shaver();
            case 16 -> wearables.tool();
            case 17 -> household.cutlery();
            case 18 -> wearables.belt();
            case 19 -> computers.laptop();
            case 21 -> computers.accessory();
            case 22 -> household.fruit();
            case 23, 24 -> household.toiletries();
            case 25 -> wearables.hangers();
            case 26 -> electronics.headphones();
            case 27 -> wearables.glassesCase();
            case 28 -> household.scissors();
            case 29 -> household.notebook();
            case 30 -> household.morsels();
            case 31, 32 -> household.row();
            case 33 -> household.poles();
            case 34, 35, 36, 37 -> trimmings.any();
            case 44, 45, 46 -> new KitchenTools(dice).any();
            case 47, 48, 49 -> new Ironmongery(dice).any();
            case 50, 51 -> new DressingTable(dice).any();
            default -> wearables.trinkets();
        };
    }
}
