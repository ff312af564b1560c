module.exports=function(c){c.addPassthroughCopy("src/assets");c.addPassthroughCopy("src/robots.txt");
c.addCollection("posts_en",a=>a.getFilteredByGlob("src/en/blog/*.md"));c.addCollection("posts_fr",a=>a.getFilteredByGlob("src/fr/blog/*.md"));
c.addCollection("shop_en",a=>a.getFilteredByGlob("src/en/shop/*.md"));c.addCollection("shop_fr",a=>a.getFilteredByGlob("src/fr/shop/*.md"));c.addCollection("shop_ar",a=>a.getFilteredByGlob("src/ar/shop/*.md"));
c.addFilter("d",(x,l)=>new Intl.DateTimeFormat(l,{dateStyle:"long",timeZone:"UTC"}).format(x));
return{dir:{input:"src",output:"_site",includes:"_includes"},markdownTemplateEngine:"njk",htmlTemplateEngine:"njk"}};
