package app.cuelight.feed.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.Money;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the practice shop sells, as its API tells it and as people of all its markets pay it.
class ShelvesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private final Till till = new Till(InstantSource.system(), Goods.read());

  private String asked(String id) {
    return String.valueOf(
        till.answer("product", JSON.createObjectNode().put("id", "gid://shopify/Product/" + id)));
  }

  @Test
  void aProductIsToldAsTheRealShopTellsIt() throws Exception {
    assertThat(JSON.readTree(asked("910200000102")))
        .isEqualTo(
            JSON.readTree(
                """
                {"product":{"id":"gid://shopify/Product/910200000102","title":"Beige cardigan",
                "status":"ACTIVE","tracksInventory":true,"totalInventory":22,"variants":{"nodes":[
                {"id":"gid://shopify/ProductVariant/9102000001020","title":"S","price":"46.00",
                "inventoryQuantity":14,"availableForSale":true},
                {"id":"gid://shopify/ProductVariant/9102000001021","title":"M","price":"46.00",
                "inventoryQuantity":3,"availableForSale":true},
                {"id":"gid://shopify/ProductVariant/9102000001022","title":"L","price":"46.00",
                "inventoryQuantity":0,"availableForSale":false},
                {"id":"gid://shopify/ProductVariant/9102000001023","title":"XL","price":"46.00",
                "inventoryQuantity":5,"availableForSale":true}]}},"shop":{"currencyCode":"USD"}}
                """));
    assertThat(asked("1")).isEqualTo("{\"product\":null,\"shop\":{\"currencyCode\":\"USD\"}}");
  }

  @Test
  void everyNumberIsOneThatTheShopAnswersTo() throws Exception {
    for (Goods.Article article : Goods.read().articles()) {
      assertThat(article.id()).matches("\\d{12}");
      assertThat(JSON.readTree(asked(article.id())).at("/product/title").asText())
          .isEqualTo(article.title());
    }
  }

  @Test
  void peoplePayInMoneyOfNoneTwoAndThreeDecimals() {
    Map<String, Culture> markets =
        Culture.read(PracticeText.read("people")).stream()
            .collect(Collectors.toMap(Culture::currency, market -> market, (one, _) -> one));
    assertThat(List.of("JPY", "KRW", "USD", "KWD"))
        .extracting(code -> Currency.getInstance(code).getDefaultFractionDigits())
        .containsExactly(0, 0, 2, 3);
    assertThat(markets.get("JPY").price(46)).isEqualTo(new Money(6_900, "JPY"));
    assertThat(markets.get("KRW").price(46)).isEqualTo(new Money(63_480, "KRW"));
    assertThat(markets.get("USD").price(46)).isEqualTo(new Money(4_600, "USD"));
    assertThat(markets.get("KWD").price(46)).isEqualTo(new Money(14_000, "KWD"));
    assertThat(markets.get("KWD").price(47)).isEqualTo(new Money(14_500, "KWD"));
  }
}
