package app.cuelight.feed.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.MessageChannel.To;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkChannelTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");

  private final List<String> screen = new ArrayList<>();
  private final LinkChannel channel =
      new LinkChannel(
          SHOP,
          CouponLink.of(Map.of("storefront", "https://shop.example", "landing", "/products/coat")),
          (code, link) -> screen.add(code + " " + link));

  @ParameterizedTest
  @CsvSource({
    "storefront, https://shop.example, A1, https://shop.example/discount/A1",
    "shop, my.myshopify.com, A1, https://my.myshopify.com/discount/A1",
    "storefront, http://127.0.0.1:8080, A 1/2, http://127.0.0.1:8080/discount/A%201%2F2"
  })
  void aLinkIsAFunctionOfItsCode(String key, String value, String code, String link) {
    assertEquals(link, CouponLink.of(Map.of(key, value)).to(code));
  }

  @ParameterizedTest
  @CsvSource({
    "storefront, http://shop.example",
    "storefront, ''",
    "storefront, 'https://'",
    "landing, https://elsewhere.example",
    "landing, //elsewhere.example"
  })
  void aShopWithoutAnAddressHasNoLinks(String key, String value) {
    Map<String, String> settings =
        key.equals("landing") ? Map.of(key, value, "shop", "s.example") : Map.of(key, value);
    assertThrows(IllegalArgumentException.class, () -> CouponLink.of(settings));
  }

  @Test
  void aSharedCodeIsPutOnTheScreen() {
    var room = new To.Room(new RoomKey(SHOP, "main"), List.of());
    var parcel = new Parcel("k1", room, "10 % off", "en", Map.of("code", "LIVE10"));
    assertEquals(List.of(new Outcome.Accepted("k1")), channel.send(List.of(parcel)));
    assertEquals(
        List.of("LIVE10 https://shop.example/discount/LIVE10?redirect=%2Fproducts%2Fcoat"), screen);
    assertEquals(RemoteClass.KEY, channel.remoteClass());
  }

  @Test
  void nobodysOwnCodeIsShownToEverybody() {
    var one = new To.One(Identity.own(SHOP, "u1"));
    var parcel = new Parcel("k1", one, "Hi", "en", Map.of("code", "A1"));
    var failed = (Outcome.Failed) channel.send(List.of(parcel)).getFirst();
    assertEquals("link-one", failed.trouble().code());
    assertEquals(List.of(), screen);
  }
}
