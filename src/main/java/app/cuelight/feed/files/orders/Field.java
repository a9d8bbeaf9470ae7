package app.cuelight.feed.files.orders;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a column of an order file can say, and the headings by which it is recognised: those of
/// Shopify, of WooCommerce and its export plug-ins, of public order logs, of bank statements, in
/// several languages. Of several columns that fit, the heading that stands first here wins.
enum Field {
  ORDER(
      "order",
      "order id|orderid|order no|order number|ordernumber|order|invoiceno|invoice no|invoice|"
          + "invoice number|transaction id|transactionid|transaction|reference|receipt|receipt id|"
          + "bestellnummer|bestell nr|auftragsnummer|numero de commande|commande|numero de pedido|"
          + "numero do pedido|pedido|amazon order id|订单号|订单编号|主订单编号|订单id|交易号|訂單編號|訂單號碼|注文番号|주문번호"),
  NUMBER("number", ""),
  CUSTOMER(
      "customer",
      "customer id|customerid|customer no|customer number|customer user|user id|userid|buyer id|"
          + "client id|member id|cust id|buyer user id|buyer username|username buyer|customer|user|buyer|"
          + "client|kundennummer|kunden nr|kunde|id client|id cliente|cliente|买家id|买家会员名|会员名|"
          + "买家账号|下单账号|下单帐号|买家|客户id|客户|会员id|用户id|顧客id|顧客番号|会員番号|会員id|客戶編號|客戶|會員編號|고객id|고객번호"),
  EMAIL(
      "email",
      "email|e mail|customer email|billing email|email billing|buyer email|email address|"
          + "contact email|from email address|e mail adresse|e mail do cliente|correo|"
          + "correo electronico|courriel|邮箱|电子邮箱|买家邮箱|メール|メールアドレス|이메일"),
  PHONE(
      "phone",
      "phone|customer phone|billing phone|phone billing|telephone|mobile|phone number|telefon|"
          + "telefono|shipping phone|手机|电话|联系电话|手机号|买家手机号|联系手机|電話番号|전화번호"),
  NAME(
      "name",
      "customer name|billing name|buyer name|full name|shipping name|kundenname|client name|"
          + "nom du client|nombre del cliente|姓名|客户姓名|买家昵称|收货人|收货人姓名|name"),
  FIRST_NAME(
      "first-name", "first name|billing first name|first name billing|firstname|vorname|prenom"),
  LAST_NAME(
      "last-name", "last name|billing last name|last name billing|lastname|nachname|apellidos"),
  DATE(
      "date",
      "created at|order date|orderdate|invoicedate|invoice date|date created gmt|date created|"
          + "placed at|ordered at|purchase date|transaction date|booking date|timestamp|datetime|"
          + "date time|created time|create time|createtime|order creation date|created date|created utc|"
          + "created date utc|sale date|date|buchungstag|buchungsdatum|bestelldatum|datum|"
          + "date de commande|fecha|fecha de pedido|data do pedido|data|下单时间|订单创建时间|订单提交时间|"
          + "订单付款时间|付款时间|支付时间|创建时间|成交时间|日期|下单日期|訂單日期|下單時間|注文日|注文日時|주문일|주문일시"),
  TIME("time", "time|order time|transaction time|booking time|uhrzeit|zeit|heure|hora|时间|時刻|시간"),
  UPDATED(
      "updated",
      "updated at|updatedat|updated|last updated|date modified gmt|date modified|modified|"
          + "last modified|更新时间"),
  PAID("paid", "paid at|date paid gmt|date paid|paid date|paid time|order paid time"),
  CANCELLED("cancelled", "cancelled at|canceled at|cancelled on|取消时间"),
  AMOUNT(
      "amount",
      "order total amount|order total|total|amount|grand total|total amount|order amount|revenue|"
          + "net revenue|n revenue|sales|dollars|total price|total paid|value|order value|betrag|"
          + "total collected|gross|gesamtbetrag|summe|umsatz|montant|montant total|importe|"
          + "total del pedido|valor total|valor|实付金额|订单实付金额|实付款|支付金额|买家实际支付金额|订单应付金额|"
          + "订单金额|总金额|金额|金額|訂單金額|合計|合計金額|금액|결제금액"),
  CURRENCY(
      "currency",
      "currency|order currency|currency code|presentment currency|wahrung|devise|moneda|moeda|币种|"
          + "货币|幣別|幣種|通貨|통화"),
  COUNTRY(
      "country",
      "shipping country|country code shipping|shipping country code|billing country|"
          + "country code billing|billing country code|country|country code|ship country|land|pays|"
          + "pais|国家|国家地区|国|국가"),
  CATEGORY(
      "category",
      "category|product category|item category|product type|kategorie|warengruppe|categorie|"
          + "categoria|类目|品类|商品类目|分类"),
  SKU(
      "sku",
      "lineitem sku|sku|stockcode|stock code|product id|productid|item sku|item id|artikelnummer|"
          + "商品编码"),
  TITLE(
      "title",
      "lineitem name|item name|product name|product title|product s|products|description|product|"
          + "item|title|line items|verwendungszweck|artikel|produit|producto|商品名称|宝贝标题|商品|标题"),
  REFUND(
      "refund",
      "refunded amount|order refund amount|refund amount|amount refunded|refunded|total refunded|"
          + "refund total|refund|refunds|erstattung|erstattet|remboursement|reembolso|退款金额|退款|返金|"
          + "환불"),
  STATUS(
      "status",
      "financial status|order status|payment status|status do pagamento|status|state|bestellstatus|"
          + "statut|estado|"
          + "订单状态|状态|ステータス|상태"),
  QUANTITY(
      "quantity",
      "lineitem quantity|quantity|qty|item quantity|items sold|units|cds|menge|anzahl|quantite|"
          + "cantidad|数量"),
  PRICE(
      "price",
      "lineitem price|unitprice|unit price|item price|item cost|price|preis|einzelpreis|"
          + "prix unitaire|precio|单价|价格"),
  LINE_TOTAL("line-total", "line total|item total|lineitem total|line amount|小计"),
  COUPON(
      "coupon",
      "discount code|discount codes|coupon code|coupon codes|coupon s|coupons|coupon|coupon items|"
          + "coupons used|used coupons|voucher code|voucher|promo code|gutscheincode|gutschein|"
          + "code promo|codigo de descuento|cupon|优惠码|优惠券码|优惠券|クーポンコード|쿠폰 코드");

  private final String code;
  private final String headings;

  Field(String code, String headings) {
    this.code = code;
    this.headings = headings;
  }

  /// The word for it on the command line.
  String code() {
    return code;
  }

  /// The headings it is recognised by, each as [Layout#plain] has it.
  List<String> headings() {
    return headings.isEmpty()
        ? List.of()
        : Arrays.stream(headings.split("\\|")).map(Layout::plain).toList();
  }

  /// The field of a word such as `customer`, `order-id`, `E-Mail`; null when there is none.
  static @Nullable Field of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    String plain =
        switch (wanted) {
          case "orderid", "id" -> "order";
          case "customerid" -> "customer";
          case "mail" -> "email";
          case "refunded" -> "refund";
          case "unitprice" -> "price";
          case "total" -> "amount";
          case "datetime" -> "date";
          case "product" -> "title";
          default -> wanted;
        };
    return Arrays.stream(values())
        .filter(field -> field.code.replace("-", "").equals(plain))
        .findFirst()
        .orElse(null);
  }
}
