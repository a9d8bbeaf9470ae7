package app.cuelight.domain.coupon;

/// Names a campaign for good: 1 to 40 characters of `a-z`, `0-9` and `-`.
public record CampaignId(String value) implements Comparable<CampaignId> {

  public CampaignId {
    OfferId.require(value, "A campaign id");
  }

  @Override
  public int compareTo(CampaignId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
