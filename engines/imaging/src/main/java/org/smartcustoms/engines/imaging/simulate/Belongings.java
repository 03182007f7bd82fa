package org.smartcustoms.engines.imaging.simulate;

/// What travellers carry: mostly plain, partly made to be mistaken for a weapon (hair dryer, umbrella, tools, spray
/// can).
final class Belongings {
    private final Dice dice;
    private final HouseholdThings household;
    private final Electronics electronics;
    private final Wearables wearables;

    Belongings(Dice dice) {
        this.dice = dice;
        this.household = new HouseholdThings(dice);
        this.electronics = new Electronics(dice);
        this.wearables = new Wearables(dice);
    }

    Thing any() {
        return switch (dice.whole(0, 35)) {
            case 0, 1, 2 -> household.bottle();
            case 3 -> household.can();
            case 4, 5 -> household.book();
            case 6, 7 -> electronics.cable();
            case 8, 9 -> electronics.charger();
            case 10 -> wearables.shoe();
            case 11 -> wearables.umbrella();
            case 12 -> electronics.hairDryer();
            case 13 -> electronics.camera();
            case 14 -> electronics.shaver();
            case 15 -> dice.chance(0.5) ? wearables.tool() : wearables.trinkets();
            case 16 -> household.cutlery();
            case 17 -> wearables.belt();
            case 18 -> electronics.laptop();
            case 19, 20 -> household.fruit();
            case 21 -> household.toiletries();
            case 22 -> wearables.hangers();
            case 23 -> electronics.headphones();
            case 24 -> wearables.glassesCase();
            case 25 -> household.scissors();
            case 26 -> household.notebook();
            default -> wearables.trinkets();
        };
    }
}
