package app.cuelight.feed.practice;

import app.cuelight.domain.event.Product;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What the show sells tonight, and what it is called.
record Goods(String title, List<Article> articles) {

  /// One thing on the shelf, priced in US dollars.
  ///
  /// @param id as the practice shop numbers it
  /// @param variants in which it is sold; one without sizes has one, called as Shopify calls it
  record Article(String id, String title, String category, double dollars, List<Variant> variants) {

    /// It with its price in the money of a country.
    Product in(Culture culture) {
      return new Product(id, title, category, culture.price(dollars));
    }
  }

  /// A size or colour of it, and how many are left.
  record Variant(String title, long left) {}

  static Goods read() {
    PracticeText text = PracticeText.read("shop");
    List<Article> articles = new ArrayList<>();
    for (JsonNode node : text.root().path("products")) {
      articles.add(
          new Article(
              text.text(node, "id"),
              text.text(node, "title"),
              text.text(node, "category"),
              text.number(node, "dollars"),
              variants(text, node.path("stock"))));
    }
    return new Goods(text.text(text.root(), "title"), List.copyOf(articles));
  }

  private static List<Variant> variants(PracticeText text, JsonNode stock) {
    List<Variant> variants = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : stock.properties()) {
      variants.add(new Variant(each.getKey(), (long) text.number(stock, each.getKey())));
    }
    if (variants.isEmpty()) {
      throw text.problem("stock", "says nothing");
    }
    return List.copyOf(variants);
  }

  Article any(RandomGenerator random) {
    return Draw.from(articles, random);
  }

  /// Something that costs as much as this, or more, but not as much as that.
  Article between(double dollars, double below, RandomGenerator random) {
    return Draw.from(
        articles.stream().filter(a -> a.dollars >= dollars && a.dollars < below).toList(), random);
  }
}
