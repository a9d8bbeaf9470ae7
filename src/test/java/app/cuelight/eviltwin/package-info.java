/// A house in which every wall is broken on purpose: `HouseRulesBiteTest` looks on.
package app.cuelight.eviltwin;
